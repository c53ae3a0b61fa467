import Stack from "@mui/material/Stack";
import { useText } from "../language/language";
import { PageHead } from "../ui/PageHead";
import { Export } from "./Export";
import { Import } from "./Import";
import { TEXT } from "./text";

/** What comes in and what goes out. */
export default function Transfer() {
  const t = useText(TEXT);
  return (
    <>
      <PageHead title={t.title} />
      <Stack spacing={4} sx={{ maxWidth: 760 }}>
        <Import />
        <Export />
      </Stack>
    </>
  );
}
