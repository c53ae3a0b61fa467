import Bloodtype from "@mui/icons-material/BloodtypeOutlined";
import Book from "@mui/icons-material/AutoStoriesOutlined";
import Coronavirus from "@mui/icons-material/HealingOutlined";
import Description from "@mui/icons-material/DescriptionOutlined";
import Event from "@mui/icons-material/EventOutlined";
import Favorite from "@mui/icons-material/FavoriteBorder";
import Medication from "@mui/icons-material/MedicationOutlined";
import MonitorWeight from "@mui/icons-material/MonitorWeightOutlined";
import MoreHoriz from "@mui/icons-material/MoreHoriz";
import Science from "@mui/icons-material/ScienceOutlined";
import Speed from "@mui/icons-material/SpeedOutlined";
import Thermostat from "@mui/icons-material/ThermostatOutlined";
import Vaccines from "@mui/icons-material/VaccinesOutlined";
import Visibility from "@mui/icons-material/VisibilityOutlined";
import Warning from "@mui/icons-material/ReportProblemOutlined";
import Work from "@mui/icons-material/MedicalServicesOutlined";
import type { SvgIconComponent } from "@mui/icons-material";
import type { Kind } from "./kind";

const ICONS: Readonly<Record<string, SvgIconComponent>> = {
  "blood-pressure": Speed,
  weight: MonitorWeight,
  pulse: Favorite,
  temperature: Thermostat,
  glucose: Bloodtype,
  medication: Medication,
  prescription: Medication,
  condition: Coronavirus,
  allergy: Warning,
  immunisation: Vaccines,
  visit: Event,
  "lab-result": Science,
  journal: Book,
  procedure: Work,
  report: Description,
  observation: Visibility,
};

/** A picture that is only ever shown beside the kind's name. */
export function KindIcon({ kind }: { readonly kind: Kind }) {
  const Icon = ICONS[kind.name] ?? MoreHoriz;
  return <Icon />;
}
