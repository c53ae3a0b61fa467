import { edit } from "@sealwell/client";
import { useNavigate, useParams } from "react-router";
import { edited } from "../kinds/kind";
import { useLanguage, useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { useEntry, useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { PageHead } from "../ui/PageHead";
import { fieldsOf } from "./fields";
import { Missing } from "./Missing";
import { RecordForm } from "./RecordForm";
import { TEXT } from "./text";

/** The next version of the record in the address. */
export default function EditRecord() {
  const entry = useEntry(useParams()["id"]);
  return entry === undefined || entry.kind.fields.length === 0 ? <Missing /> : <EditEntry entry={entry} />;
}

function EditEntry({ entry }: { readonly entry: Entry }) {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const vault = useVault();
  const tell = useNotice();
  const navigate = useNavigate();
  const { kind, record, resource } = entry;
  return (
    <>
      <PageHead title={t.editTitle(kind.label[language])} />
      <RecordForm
        kind={kind}
        values={kind.read(resource)}
        onCancel={() => void navigate(-1)}
        onSave={async (values) => {
          const next = edited(kind, resource, values);
          // What it was imported from stays with it.
          await vault.put(edit(record, next, { ...record.fields, ...fieldsOf(next) }));
          tell({ sentence: t.saved });
        }}
        onSaved={() => void navigate(`/records/${entry.id}`, { replace: true })}
      />
    </>
  );
}
