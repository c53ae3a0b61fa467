import GlobalStyles from "@mui/material/GlobalStyles";

/** Paper is white, whatever the screen looks like. */
const ON_PAPER = {
  "@media print": {
    ":root": {
      colorScheme: "light !important",
      "--mui-palette-background-default": "#fff !important",
      "--mui-palette-background-paper": "#fff !important",
      "--mui-palette-text-primary": "#000 !important",
      "--mui-palette-text-secondary": "#444 !important",
      "--mui-palette-divider": "#bbb !important",
      "--mui-palette-TableCell-border": "#bbb !important",
      "--mui-palette-primary-main": "#0d5f5a !important",
      "--mui-palette-secondary-main": "#7a5a18 !important",
    },
    html: { background: "#fff !important" },
  },
};

export function PrintColours() {
  return <GlobalStyles styles={ON_PAPER} />;
}
