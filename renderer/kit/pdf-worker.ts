// The worker of pdf.js in a module of our own, so that it is built as a script of this app.
import "pdfjs-dist/build/pdf.worker.min.mjs";
