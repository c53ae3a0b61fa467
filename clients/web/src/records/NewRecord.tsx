import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { WRITTEN_KINDS } from "../kinds/kinds";
import type { Kind } from "../kinds/kind";
import { useLanguage, useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { Missing } from "./Missing";
import { useNotice } from "../ui/notice";
import { PageHead } from "../ui/PageHead";
import { draftOf } from "./fields";
import { RecordForm } from "./RecordForm";
import { TEXT } from "./text";

/** A new record of the kind in the address. */
export default function NewRecord() {
  const { kind: name } = useParams();
  const kind = WRITTEN_KINDS.find((candidate) => candidate.name === name);
  return kind === undefined ? <Missing /> : <NewRecordOf key={name} kind={kind} />;
}

function NewRecordOf({ kind }: { readonly kind: Kind }) {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const vault = useVault();
  const tell = useNotice();
  const navigate = useNavigate();
  const [values] = useState(() => kind.blank(new Date()));
  return (
    <>
      <PageHead title={t.newTitle(kind.label[language])} />
      <RecordForm
        kind={kind}
        values={values}
        onCancel={() => void navigate(-1)}
        onSave={async (values) => {
          await vault.put(draftOf(kind.write(values), new Date()));
          tell({ sentence: t.saved });
        }}
        onSaved={() => void navigate("/records", { replace: true })}
      />
    </>
  );
}
