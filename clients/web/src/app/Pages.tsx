import { lazy, Suspense, useEffect } from "react";
import { Navigate, Route, Routes, useLocation, useNavigate } from "react-router";
import { SECOND_WAY_PATH } from "../register/further-ways";
import { usePresence } from "../sealwell/use-door";
import { VaultContext } from "../sealwell/use-vault";
import { Welcome } from "../welcome/Welcome";
import { Loading } from "./Loading";
import { NotFound } from "./NotFound";
import { OutsideFrame } from "./OutsideFrame";
import { VaultFrame } from "./VaultFrame";

const Register = lazy(() => import("../register/Register"));
const SecondWay = lazy(() => import("../register/SecondWay"));
const Recover = lazy(() => import("../recover/Recover"));
const Ways = lazy(() => import("../ways/Ways"));
const MakeCapsule = lazy(() => import("../ways/MakeCapsule"));
const Contacts = lazy(() => import("../contacts/Contacts"));
const Help = lazy(() => import("../help/Help"));
const Accept = lazy(() => import("../help/Accept"));
const MakeKit = lazy(() => import("../ways/MakeKit"));
const ReplacePhrase = lazy(() => import("../phrase/ReplacePhrase"));
const LogIn = lazy(() => import("../login/LogIn"));
const Unlock = lazy(() => import("../login/Unlock"));
const Summary = lazy(loadSummary);
const Timeline = lazy(loadTimeline);
const NewRecord = lazy(() => import("../records/NewRecord"));
const RecordPage = lazy(() => import("../records/RecordPage"));
const EditRecord = lazy(() => import("../records/EditRecord"));
const Conflicts = lazy(() => import("../records/Conflicts"));
const Charts = lazy(() => import("../charts/Charts"));
const Chart = lazy(() => import("../charts/Chart"));
const Shares = lazy(() => import("../shares/Shares"));
const SharePage = lazy(() => import("../shares/SharePage"));
const SmartLinkPage = lazy(() => import("../shares/SmartLinkPage"));
const Transfer = lazy(() => import("../transfer/Transfer"));
const Activity = lazy(() => import("../activity/Activity"));
const Account = lazy(() => import("../account/Account"));
const Known = lazy(() => import("../account/Known"));
const Deceived = lazy(() => import("../lie/Deceived"));

/** Addresses that mean nothing to who is in. */
const OUTSIDE = ["/register", "/log-in", "/recover"];

/** Which page is shown, by who is here and then by the address. */
export function Pages() {
  const presence = usePresence();
  switch (presence.is) {
    case "nobody":
      return <Outside />;
    case "locked":
      return (
        <OutsideFrame>
          <Suspense fallback={<Loading />}>
            <Unlock email={presence.email} ended={presence.ended} />
          </Suspense>
        </OutsideFrame>
      );
    case "deceived":
      return (
        <OutsideFrame>
          <Suspense fallback={<Loading />}>
            <Deceived {...presence} />
          </Suspense>
        </OutsideFrame>
      );
    case "in":
      return (
        <VaultContext value={presence.vault}>
          <Inside isNew={presence.isNew} />
        </VaultContext>
      );
  }
}

function Outside() {
  return (
    <OutsideFrame>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Welcome />} />
          <Route path="/register" element={<Register />} />
          <Route path="/recover" element={<RecoverPage />} />
          <Route path="*" element={<LogIn />} />
        </Routes>
      </Suspense>
    </OutsideFrame>
  );
}

function RecoverPage() {
  const navigate = useNavigate();
  return <Recover onBack={() => void navigate("/log-in")} />;
}

function Inside({ isNew }: { readonly isNew: boolean }) {
  const { pathname } = useLocation();
  useEffect(loadFirstPages, []);
  if (OUTSIDE.includes(pathname)) {
    // Before there is a frame: its links work at once, and a redirect after them would bring people back from where they have gone.
    return <Navigate to={isNew ? SECOND_WAY_PATH : "/"} replace />;
  }
  return (
    <VaultFrame>
      <Routes>
        <Route path="/" element={<Summary />} />
        <Route path="/records" element={<Timeline />} />
        <Route path="/records/new/:kind" element={<NewRecord />} />
        <Route path="/records/:id" element={<RecordPage />} />
        <Route path="/records/:id/edit" element={<EditRecord />} />
        <Route path="/conflicts" element={<Conflicts />} />
        <Route path="/charts" element={<Charts />} />
        <Route path="/charts/:series" element={<Chart />} />
        <Route path="/shares" element={<Shares />} />
        <Route path="/shares/:id" element={<SharePage />} />
        <Route path="/shares/smart/:id" element={<SmartLinkPage />} />
        <Route path="/transfer" element={<Transfer />} />
        <Route path="/activity" element={<Activity />} />
        <Route path="/account" element={<Account />} />
        <Route path={SECOND_WAY_PATH} element={<SecondWay />} />
        <Route path="/account/ways" element={<Ways />} />
        <Route path="/account/capsule" element={<MakeCapsule />} />
        <Route path="/account/contacts" element={<Contacts />} />
        <Route path="/help" element={<Help />} />
        <Route path="/help/:owner/:id" element={<Accept />} />
        <Route path="/account/kit" element={<MakeKit />} />
        <Route path="/account/phrase" element={<ReplacePhrase />} />
        <Route path="/account/known/:id?" element={<Known />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </VaultFrame>
  );
}

function loadSummary() {
  return import("../summary/Summary");
}

function loadTimeline() {
  return import("../records/Timeline");
}

/** What most people see first comes while the vault is being opened; otherwise it would be asked for only then. */
function loadFirstPages(): void {
  // Whoever needs one that did not come asks for it again.
  void Promise.allSettled([loadSummary(), loadTimeline()]);
}
