import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { SetPasswordPage } from "../access/set-password.page.tsx";
import { SignInPage } from "../access/sign-in.page.tsx";
import { FailedNote } from "../kit/failed-note.tsx";
import { api } from "./api.ts";
import { useSession } from "./session.ts";
import { Shell } from "./shell.tsx";

const FirstRunPage = lazy(() => import("../company/first-run.page.tsx"));

/** What a window shows first: no company yet, nobody signed in, a password still to set, or the desks. */
export function Gate() {
  const session = useSession();
  const status = useQuery(api.company.status.queryOptions({ input: {}, refetchInterval: 60_000 }));
  if (status.isPending) return null;
  if (!status.data) return <FailedNote error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data.phase === "firstRun")
    return (
      <Suspense fallback={null}>
        <FirstRunPage status={status.data} />
      </Suspense>
    );
  if (!session) return <SignInPage status={status.data} />;
  if (session.mustSetPassword) return <SetPasswordPage session={session} version={status.data.version} />;
  return <Shell status={status.data} user={session.user} isConnected={!status.isRefetchError} />;
}
