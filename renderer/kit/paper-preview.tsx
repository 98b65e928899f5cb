import { ActionIcon, Loader } from "@mantine/core";
import { IconDownload, IconPrinter, IconRotateClockwise, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { formatPercent } from "../../core/kernel/format.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { FailedNote } from "./failed-note.tsx";
import { Note } from "./note.tsx";
import { openPaper, type Paper, printPaper } from "./paper.ts";
import { nameOf, saveFile } from "./save-file.ts";
import { useDelayed } from "./submit-button.tsx";

type Props = {
  /** The query that reads the file; the preview shows its very bytes. */
  readonly file: {
    readonly data: Blob | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly title: string;
  /** Name under which it is saved when the file itself brings none. */
  readonly name: string;
};

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const spinnerDelayMs = 200;

/** The opened paper; null while it opens, "failed" when its bytes cannot be shown. */
function usePaper(file: Blob | undefined): Paper | "failed" | null {
  const [paper, setPaper] = useState<Paper | "failed" | null>(null);
  useEffect(() => {
    if (!file) return;
    let isLeft = false;
    let opened: Paper | null = null;
    openPaper(file)
      .then((next) => {
        opened = next;
        if (isLeft) next.close();
        else setPaper(next);
      })
      .catch(() => {
        if (!isLeft) setPaper("failed");
      });
    return () => {
      isLeft = true;
      opened?.close();
      setPaper(null);
    };
  }, [file]);
  return paper;
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

type PageProps = {
  readonly paper: Paper;
  readonly number: number;
  readonly width: number;
  readonly turn: number;
  readonly label: string;
};

function PaperPage({ paper, number, width, turn, label }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    const draw = async (): Promise<void> => {
      const size = await paper.sizeOf(number);
      const across = turn % 180 === 0 ? size.width : size.height;
      const scale = (width * window.devicePixelRatio) / across;
      if (canvas.current && !abort.signal.aborted)
        await paper.draw(number, canvas.current, { scale, turn }, abort.signal);
    };
    draw().catch((error: unknown) => {
      if (!abort.signal.aborted && !paper.isClosed()) throw error;
    });
    return () => abort.abort();
  }, [paper, number, width, turn]);
  return <canvas ref={canvas} role="img" aria-label={label} style={{ width }} />;
}

function Pages({
  paper,
  zoom,
  turn,
  title,
}: {
  readonly paper: Paper;
  readonly zoom: number;
  readonly turn: number;
  readonly title: string;
}) {
  const { t } = useWords();
  const { box, width } = useWidth();
  const numbers = Array.from({ length: paper.pageCount }, (_page, index) => index + 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div className="paper-pages" ref={box} tabIndex={0}>
      {width > 0 &&
        numbers.map((number) => (
          <PaperPage
            key={number}
            paper={paper}
            number={number}
            width={Math.floor(width * zoom)}
            turn={turn}
            label={`${title}, ${t("kit.paper.page", { page: number, count: paper.pageCount })}`}
          />
        ))}
    </div>
  );
}

/** A paper or scan as it is printed and sent: pages of the very bytes, zoom, turn, save, print. */
export function PaperPreview({ file, title, name }: Props) {
  const { t, locale } = useWords();
  const paper = usePaper(file.data);
  const [zoomIndex, setZoomIndex] = useState(2);
  const [turn, setTurn] = useState(0);
  const isSlow = useDelayed(file.isPending || (file.data !== undefined && paper === null), spinnerDelayMs);
  const zoom = zooms[zoomIndex] ?? 1;
  const { data } = file;
  const isShown = paper !== null && paper !== "failed";
  return (
    <section className="paper" aria-label={title}>
      <header className="paper-bar">
        <h3 className="ell">
          <bdi>{title}</bdi>
        </h3>
        <ActionIcon
          aria-label={t("kit.paper.zoomOut")}
          disabled={!isShown || zoomIndex === 0}
          onClick={() => setZoomIndex(zoomIndex - 1)}
        >
          <IconZoomOut size={18} />
        </ActionIcon>
        <span className="m s12 num">{formatPercent(String(zoom * 100), locale)}</span>
        <ActionIcon
          aria-label={t("kit.paper.zoomIn")}
          disabled={!isShown || zoomIndex === zooms.length - 1}
          onClick={() => setZoomIndex(zoomIndex + 1)}
        >
          <IconZoomIn size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t("kit.paper.rotate")}
          disabled={!isShown}
          onClick={() => setTurn((turn + 90) % 360)}
        >
          <IconRotateClockwise size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t("kit.paper.print")}
          disabled={!isShown}
          onClick={() => isShown && void printPaper(paper)}
        >
          <IconPrinter size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={t("kit.paper.save")}
          disabled={!data}
          onClick={() => data && saveFile(data, nameOf(data, name))}
        >
          <IconDownload size={18} />
        </ActionIcon>
      </header>
      {file.error !== null && <FailedNote error={file.error} onRetry={() => void file.refetch()} />}
      {paper === "failed" && <Note tone="stop">{t("kit.paper.failed")}</Note>}
      {isSlow && <Loader size={20} className="paper-wait" role="status" aria-label={t("app.loading")} />}
      {isShown && <Pages paper={paper} zoom={zoom} turn={turn} title={title} />}
    </section>
  );
}
