import Box from "@mui/material/Box";
import type { Resource } from "../fhir/reading";
import { sayAnswer } from "./say-answer";
import { textIn } from "./journal";
import type { Kind } from "./kind";
import { useTelling } from "./use-telling";

/** What a record says, question by question as its form asks them. */
export function Facts({ kind, resource }: { readonly kind: Kind; readonly resource: Resource }) {
  const telling = useTelling();
  const values = kind.read(resource);
  const facts = kind.fields.filter((field) => (values[field.name] ?? "") !== "");
  const document = kind.fields.length === 0 ? textIn(resource) : "";
  return (
    <>
      <Box
        component="dl"
        sx={{ display: "grid", gridTemplateColumns: { sm: "minmax(120px, auto) 1fr" }, columnGap: 3, m: 0 }}
      >
        {facts.map((field) => (
          <Box key={field.name} sx={{ display: { sm: "contents" } }}>
            <Box component="dt" sx={{ color: "text.secondary", pt: 1 }}>
              {telling.say(field.label)}
            </Box>
            <Box component="dd" sx={{ m: 0, pt: { sm: 1 }, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {sayAnswer(field, values[field.name] ?? "", telling)}
            </Box>
          </Box>
        ))}
      </Box>
      {document !== "" && <Box sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{document}</Box>}
    </>
  );
}
