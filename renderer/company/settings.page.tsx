import { useQuery } from "@tanstack/react-query";
import { api } from "../app/api.ts";
import { FailedNote } from "../kit/failed-note.tsx";
import { CompanyForm } from "./company.form.tsx";
import { SettingsForm } from "./settings.form.tsx";
import "./settings.css";

/** How the company stands on papers, and the figures it works by. */
export default function SettingsPage() {
  const query = useQuery(api.company.get.queryOptions({ input: {} }));
  if (query.isError) return <FailedNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { company, rev, settings, settingsRev } = query.data;
  return (
    <div className="settings-page">
      <CompanyForm key={`company ${rev}`} company={company} rev={rev} />
      <SettingsForm key={`settings ${settingsRev}`} settings={settings} rev={settingsRev} />
    </div>
  );
}
