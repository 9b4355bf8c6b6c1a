declare module 'mammoth/mammoth.browser.min.js' {
  import type mammoth from 'mammoth';
  const library: typeof mammoth;
  export default library;
}
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
