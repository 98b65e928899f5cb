import { performance } from "node:perf_hooks";
import { issueDeliveryOrder } from "../../server/delivery-orders/issue-delivery-order.ts";
import type { Actor } from "../../server/kernel/actor.ts";
import { runCommand } from "../../server/kernel/command.ts";
import { type Office, openOffice } from "../../server/kernel/office.ts";
import { ensureSample } from "../../server/transports/ensure-sample.ts";
import { offeredLists } from "../lists.ts";
import { generateCases } from "./generate.ts";
import { cpuMs, quantile, type Result, result } from "./result.ts";

export async function openSampleOffice(dataFolder: string): Promise<Office> {
  const office = openOffice({ dataFolder });
  await ensureSample(office);
  return office;
}

/** Issues delivery orders, each durable with audit and outbox, and tells the processor time and the p95 of one. */
export async function benchPosts(office: Office, documents: number, posts: number): Promise<Result[]> {
  const orderIds = generateCases(office, posts, "approved");
  const user = office
    .database()
    .reader.row<{ id: string }>("SELECT id FROM app_user WHERE username = 'finance.manager'");
  if (!user) throw new Error("The sample company has its finance manager");
  const actor: Actor = {
    kind: "user",
    userId: user.id,
    username: "finance.manager",
    roles: ["fin.manager"],
    sessionHash: null,
    mustSetPassword: false,
  };
  const warmUp = Math.floor(posts / 5);
  const times: number[] = [];
  let cpuBefore = 0;
  for (const [index, orderId] of orderIds.entries()) {
    if (index === warmUp) cpuBefore = cpuMs();
    const before = performance.now();
    await runCommand(issueDeliveryOrder, { office, actor }, { commandId: office.newId(), orderId });
    if (index >= warmUp) times.push(performance.now() - before);
  }
  const cpuPerPost = (cpuMs() - cpuBefore) / times.length;
  return [
    result(`post.deliveryOrder.at${documents}.cpu`, cpuPerPost, "ms", "<= 2"),
    result(`post.deliveryOrder.at${documents}.p50`, quantile(times, 0.5), "ms", "<= 5"),
    result(`post.deliveryOrder.at${documents}.p95`, quantile(times, 0.95), "ms", "<= 5"),
  ];
}

/** First, deep and last pages of every pair of filters and sort that the lists offer. */
export function benchLists(office: Office, documents: number): Result[] {
  const { reader } = office.database();
  return offeredLists.map(({ name, readers }) => {
    const times: number[] = [];
    for (const readOne of readers) {
      let after: string | undefined;
      for (let page = 0; page < 12; page += 1) {
        const before = performance.now();
        const read = readOne(reader, after);
        times.push(performance.now() - before);
        if (read.next === null) break;
        after = read.next;
      }
    }
    return result(`list.${name}.at${documents}.p95`, quantile(times, 0.95), "ms", "<= 5");
  });
}
