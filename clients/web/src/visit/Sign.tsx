import { Icon } from "../ui/Icon";

/** A picture above few words. */
export function Sign({ path }: { readonly path: string }) {
  return <Icon path={path} sx={{ fontSize: 48, color: "text.secondary" }} />;
}
