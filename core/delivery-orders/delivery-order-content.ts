import type { IsoDate } from "../kernel/iso-date.ts";
import type { BothLanguages, ProformaContent } from "../proformas/proforma-content.ts";

/** For what a person answers on a delivery order. */
export type DeliveryOrderDuty =
  | "approval1"
  | "approval2"
  | "approval3"
  | "approval3AndIssue"
  | "freeApproval"
  | "issue";

/** A person who answers for the delivery order, as the paper names him. */
export type DeliveryOrderSigner = {
  readonly duty: DeliveryOrderDuty;
  readonly name: BothLanguages;
  readonly signedOn: IsoDate;
  /** Local clock "09:31"; empty when only the day came with imported history. */
  readonly signedAtTime: string;
  /** Hash of the content that he answered for. */
  readonly contentHash: string;
};

/** What a delivery order's paper says beside its own columns; frozen at issue, so that later edits change no paper. */
export type DeliveryOrderContent = {
  readonly version: 1;
  readonly orderNumber: string;
  /** Null for a free sale, which has no pro-forma. */
  readonly proformaNumber: string | null;
  readonly seller: ProformaContent["seller"];
  readonly buyer: ProformaContent["buyer"];
  readonly goods: Pick<ProformaContent["goods"], "code" | "name" | "packaging">;
  readonly delivery: ProformaContent["delivery"];
  /** The three approvers of a paid order, or who gave the ground; then who issued, unless he was the third. */
  readonly signers: readonly DeliveryOrderSigner[];
};
