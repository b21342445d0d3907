/** The formats that can be imported; each is the ending under which a file is kept. */
export const formats = ['txt', 'html', 'pdf', 'docx', 'pptx'] as const;
export type Format = (typeof formats)[number];

/** What a format is called. */
export const formatNames: Readonly<Record<Format, string>> = {
  txt: 'plain text',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  pptx: 'PowerPoint (PPTX)',
};
