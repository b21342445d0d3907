/** What one file may cost at most; a file over a limit is refused with the limit's name. Sizes in bytes. */
export const limits = {
  /** The file as received. */
  fileBytes: 50 * 2 ** 20,
  /** Characters of a decoded plain text. */
  characters: 10_000_000,
  /** Pages of a PDF, slides of a presentation. */
  pages: 2000,
  /** Files within a DOCX or PPTX, what they come to unpacked, and how many times the file's own size that may be. */
  zipEntries: 5000,
  unpackedBytes: 200 * 2 ** 20,
  unpackedRatio: 200,
  /** How long a file may be read, in milliseconds. */
  readingTime: 60_000,
  /** Of the process that reads: its heap in megabytes, all its memory, and what it may answer. */
  heapMegabytes: 768,
  memoryBytes: 1536 * 2 ** 20,
  answerBytes: 64 * 2 ** 20,
} as const;
