import {
  mdiAlertOutline,
  mdiBandage,
  mdiBookOpenPageVariantOutline,
  mdiCalendarOutline,
  mdiDotsHorizontal,
  mdiEyeOutline,
  mdiFileDocumentOutline,
  mdiFlaskOutline,
  mdiGauge,
  mdiHeartPulse,
  mdiMedicalBag,
  mdiNeedle,
  mdiPill,
  mdiScaleBathroom,
  mdiThermometer,
  mdiWaterOutline,
} from "@mdi/js";
import { Icon } from "../ui/Icon";
import type { Kind } from "./kind";

const ICONS: Readonly<Record<string, string>> = {
  "blood-pressure": mdiGauge,
  weight: mdiScaleBathroom,
  pulse: mdiHeartPulse,
  temperature: mdiThermometer,
  glucose: mdiWaterOutline,
  medication: mdiPill,
  prescription: mdiPill,
  condition: mdiBandage,
  allergy: mdiAlertOutline,
  immunisation: mdiNeedle,
  visit: mdiCalendarOutline,
  "lab-result": mdiFlaskOutline,
  journal: mdiBookOpenPageVariantOutline,
  procedure: mdiMedicalBag,
  report: mdiFileDocumentOutline,
  observation: mdiEyeOutline,
};

/** A picture that is only ever shown beside the kind's name. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  return <Icon path={ICONS[kind.name] ?? mdiDotsHorizontal} />;
}
