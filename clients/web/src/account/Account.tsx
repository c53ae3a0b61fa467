import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useText } from "../language/language";
import { PageHead } from "../ui/PageHead";
import { Deletion } from "./Deletion";
import { Devices } from "./Devices";
import { Email } from "./Email";
import { Keys } from "./Keys";
import { LogOut } from "./LogOut";
import { Mails } from "./Mails";
import { Password } from "./Password";
import { TEXT } from "./text";

/** The account itself. */
export default function Account() {
  const t = useText(TEXT);
  return (
    <>
      <PageHead title={t.title} />
      <Stack spacing={4} sx={{ maxWidth: 680 }}>
        <Devices />
        <LogOut />
        <Password />
        <Keys />
        <Card>
          <CardActionArea component={Link} to="/account/ways" sx={{ p: 2.5 }}>
            <Typography variant="h2">{t.waysLink}</Typography>
            <Typography color="textSecondary">{t.waysHint}</Typography>
          </CardActionArea>
        </Card>
        <Card>
          <CardActionArea component={Link} to="/help" sx={{ p: 2.5 }}>
            <Typography variant="h2">{t.helpLink}</Typography>
            <Typography color="textSecondary">{t.helpHint}</Typography>
          </CardActionArea>
        </Card>
        <Email />
        <Mails />
        <Card>
          <CardActionArea component={Link} to="/activity" sx={{ p: 2.5 }}>
            <Typography variant="h2">{t.activityLink}</Typography>
            <Typography color="textSecondary">{t.activityHint}</Typography>
          </CardActionArea>
        </Card>
        <Card>
          <CardActionArea component={Link} to="/account/known" sx={{ p: 2.5 }}>
            <Typography variant="h2">{t.knownLink}</Typography>
            <Typography color="textSecondary">{t.knownHint}</Typography>
          </CardActionArea>
        </Card>
        <Deletion />
      </Stack>
    </>
  );
}
