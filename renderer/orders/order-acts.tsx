import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { freePurposes, type OrderRecord } from "../../core/orders/order.contract.ts";
import { api } from "../app/api.ts";
import { errorText } from "../app/i18n/error-text.ts";
import { useWords } from "../app/i18n/i18n.ts";
import { Note } from "../kit/note.tsx";
import { SubmitButton } from "../kit/submit-button.tsx";
import { type Command, useCommand } from "../kit/use-command.ts";
import { IssueButton } from "./issue-button.tsx";
import { SetbackButtons } from "./setback-buttons.tsx";
import { useMovedToast } from "./use-moved-toast.ts";
import { useRefreshCase } from "./use-refresh-case.ts";

type ActProps = { readonly order: OrderRecord };
type Moved = { readonly number: string; readonly state: OrderRecord["state"] };

/** Acts that stand in panels of the record, beside what they are about. */
const inPanels = ["orders.submit", "orders.price", "orders.proposePrice", "payments.attach"];

/** Whether anything is left for the foot of the record. */
export const hasActBar = ({ acts }: OrderRecord): boolean => acts.some((act) => !inPanels.includes(act));

type MainProps = ActProps & {
  readonly label: string;
  readonly command: Command<{ orderId: string }, Moved>;
};

function MainAct({ order, label, command }: MainProps) {
  const { locale } = useWords();
  const refresh = useRefreshCase();
  const announce = useMovedToast();
  const press = async (): Promise<void> => {
    const moved = await command.run({ orderId: order.id });
    await refresh();
    if (moved !== null) announce(moved);
  };
  return (
    <>
      {command.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(command.error, locale)}
        </Note>
      )}
      <SubmitButton isRunning={command.isRunning} onPress={() => void press()}>
        {label}
      </SubmitButton>
    </>
  );
}

function Claim({ order }: ActProps) {
  const { t } = useWords();
  const command = useCommand(useMutation(api.orders.claim.mutationOptions()));
  return <MainAct order={order} label={t("orders.act.claim")} command={command} />;
}

function Resubmit({ order }: ActProps) {
  const { t } = useWords();
  const command = useCommand(useMutation(api.orders.resubmit.mutationOptions()));
  return <MainAct order={order} label={t("orders.act.resubmit")} command={command} />;
}

function ApprovePrice({ order }: ActProps) {
  const { t } = useWords();
  const command = useCommand(useMutation(api.orders.approvePrice.mutationOptions()));
  return <MainAct order={order} label={t("orders.act.approvePrice")} command={command} />;
}

function ApproveFree({ order }: ActProps) {
  const { t, locale } = useWords();
  const refresh = useRefreshCase();
  const announce = useMovedToast();
  const command = useCommand(useMutation(api.orders.approveFree.mutationOptions()));
  const purpose = freePurposes.find((each) => each === order.freePurpose);
  const press = async (): Promise<void> => {
    if (!purpose) return;
    const moved = await command.run({ orderId: order.id, purpose });
    await refresh();
    if (moved !== null) announce(moved);
  };
  return (
    <>
      {command.error !== null && (
        <Note tone="stop" isAlert>
          {errorText(command.error, locale)}
        </Note>
      )}
      <SubmitButton isRunning={command.isRunning} onPress={() => void press()}>
        {t("orders.act.approveFree")}
      </SubmitButton>
    </>
  );
}

/** The acts of this person on this order that have no panel of their own; the main one first, setbacks last. */
export function OrderActs({ order, onEdit }: ActProps & { readonly onEdit: () => void }) {
  const { t } = useWords();
  const can = (name: string): boolean => order.acts.includes(name);
  return (
    <>
      {can("orders.resubmit") && <Resubmit order={order} />}
      {can("orders.claim") && <Claim order={order} />}
      {can("orders.approvePrice") && <ApprovePrice order={order} />}
      {can("orders.approveFree") && <ApproveFree order={order} />}
      {can("deliveryOrders.issue") && <IssueButton order={order} />}
      {can("orders.edit") && (
        <Button variant="default" onClick={onEdit}>
          {t("orders.act.edit")}
        </Button>
      )}
      <SetbackButtons order={order} />
    </>
  );
}
