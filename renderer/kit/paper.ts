import { assert } from "../../core/kernel/assert.ts";

export type PaperSize = { readonly width: number; readonly height: number };

/** A PDF or scan held in memory, drawn page by page from its very bytes. */
export type Paper = {
  readonly pageCount: number;
  /** Size of a page in points at 1:1, before turning. */
  readonly sizeOf: (page: number) => Promise<PaperSize>;
  /** Draws a page; `scale` is pixels per point, `turn` degrees clockwise in steps of 90. Aborting ends it early. */
  readonly draw: (
    page: number,
    canvas: HTMLCanvasElement,
    look: PaperLook,
    abort: AbortSignal,
  ) => Promise<void>;
  readonly close: () => void;
  /** A reading or drawing that was under way when the paper closed fails, and that is no fault. */
  readonly isClosed: () => boolean;
};
export type PaperLook = { readonly scale: number; readonly turn: number };

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  assert(context, "a canvas draws in two dimensions");
  return context;
}

type PdfJs = typeof import("pdfjs-dist");
let pdfWorker: InstanceType<PdfJs["PDFWorker"]> | null = null;

/** One worker for every paper: a paper that made its own would end it, and the next could not be opened meanwhile. */
function workerOf({ PDFWorker }: PdfJs): InstanceType<PdfJs["PDFWorker"]> {
  pdfWorker ??= PDFWorker.create({
    port: new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" }),
  });
  return pdfWorker;
}

async function openPdf(file: Blob): Promise<Paper> {
  const [pdfJs, bytes] = await Promise.all([import("pdfjs-dist"), file.arrayBuffer()]);
  // Our pages may not compile code from the network or from text, so WebAssembly stays off.
  const loading = pdfJs.getDocument({ data: bytes, useWasm: false, worker: workerOf(pdfJs) });
  const pdf = await loading.promise;
  let isClosed = false;
  return {
    pageCount: pdf.numPages,
    sizeOf: async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1, rotation: 0 });
      return { width, height };
    },
    draw: async (number, canvas, { scale, turn }, abort) => {
      const page = await pdf.getPage(number);
      if (abort.aborted) return;
      const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
      // A canvas takes its direction from the page around it, and right to left shifts every glyph by its width.
      canvas.dir = "ltr";
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = page.render({ canvas, viewport });
      abort.addEventListener("abort", () => task.cancel(), { once: true });
      await task.promise.catch((error: unknown) => {
        if (!abort.aborted) throw error;
      });
    },
    close: () => {
      isClosed = true;
      void loading.destroy();
    },
    isClosed: () => isClosed,
  };
}

async function openImage(file: Blob): Promise<Paper> {
  const image = await createImageBitmap(file);
  let isClosed = false;
  return {
    pageCount: 1,
    sizeOf: async () => ({ width: image.width, height: image.height }),
    draw: async (_page, canvas, { scale, turn }) => {
      const isUpright = turn % 180 === 0;
      const [width, height] = [image.width * scale, image.height * scale];
      canvas.width = Math.round(isUpright ? width : height);
      canvas.height = Math.round(isUpright ? height : width);
      const context = contextOf(canvas);
      context.translate(canvas.width / 2, canvas.height / 2);
      context.rotate((turn * Math.PI) / 180);
      context.drawImage(image, -width / 2, -height / 2, width, height);
    },
    close: () => {
      isClosed = true;
      image.close();
    },
    isClosed: () => isClosed,
  };
}

export const openPaper = (file: Blob): Promise<Paper> =>
  file.type.startsWith("image/") ? openImage(file) : openPdf(file);

const printScale = 300 / 72;

/** Draws every page at 300 dots per inch and hands them to the system's print dialog. */
export async function printPaper(paper: Paper): Promise<void> {
  const sheet = document.createElement("div");
  sheet.className = "print-sheet";
  const never = new AbortController().signal;
  for (let page = 1; page <= paper.pageCount; page += 1) {
    const canvas = document.createElement("canvas");
    await paper.draw(page, canvas, { scale: printScale, turn: 0 }, never);
    sheet.append(canvas);
  }
  document.body.append(sheet);
  window.addEventListener("afterprint", () => sheet.remove(), { once: true });
  window.print();
}
