import SvgIcon, { type SvgIconProps } from "@mui/material/SvgIcon";

/** A picture, by its outline on a grid of 24 units as Material Design Icons give it. */
export function Icon({ path, ...props }: Omit<SvgIconProps, "children" | "path"> & { readonly path: string }) {
  return (
    <SvgIcon {...props}>
      <path d={path} />
    </SvgIcon>
  );
}
