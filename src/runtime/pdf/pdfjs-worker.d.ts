/** pdf.js's own worker code. Importing it makes pdf.js run in this thread, which here is a worker already. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
