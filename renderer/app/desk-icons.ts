import {
  IconBuildingWarehouse,
  IconChartBar,
  IconFlask,
  IconInbox,
  IconReceiptDollar,
  IconReportMoney,
  IconScale,
  IconSettings,
  IconShip,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Desk } from "./routes.tsx";

export const deskIcons: Readonly<Record<Desk, TablerIcon>> = {
  home: IconInbox,
  sales: IconReceiptDollar,
  finance: IconReportMoney,
  warehouse: IconBuildingWarehouse,
  gate: IconScale,
  quality: IconFlask,
  customs: IconShip,
  reports: IconChartBar,
  admin: IconSettings,
};
