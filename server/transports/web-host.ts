import { startDueWork } from "../due-work.ts";
import { openOffice } from "../kernel/office.ts";
import { ensureSample } from "./ensure-sample.ts";
import { startHttp } from "./http.ts";

export type WebHostOptions = {
  readonly dataDir: string;
  /** 0 or nothing lets the system choose. */
  readonly port?: number;
  /** Makes the sample company when the folder has none. */
  readonly sample?: boolean;
  readonly rendererDir: string;
};

export type WebHost = {
  readonly origin: string;
  /** A single-use address for the browser of this computer. */
  newLink(): string;
  /** Ends requests under way, then the office. */
  close(): Promise<void>;
};

/** The whole office for a browser of this computer; the door opens only by its links. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { dataDir, port = 0, sample = false, rendererDir } = options;
  const office = openOffice({ dataFolder: dataDir });
  try {
    if (sample) await ensureSample(office);
    const http = await startHttp({ office, port, rendererFolder: rendererDir });
    const stopDue = startDueWork(office);
    const close = async (): Promise<void> => {
      stopDue();
      await http.close();
      await office.close();
    };
    return { origin: http.origin, newLink: http.newLink, close };
  } catch (error) {
    await office.close();
    throw error;
  }
}
