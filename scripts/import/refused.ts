/** A file that cannot be imported. The message is one sentence for the archivist: what is wrong, and what to do. */
export class RefusedError extends Error {}
