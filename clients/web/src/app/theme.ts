import { createTheme } from "@mui/material/styles";

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';

/** Calm and plain: one deep green, warm paper, and red only for what is dangerous. Every pair of colours has a contrast of 4.5 or more. */
export const THEME = createTheme({
  cssVariables: { colorSchemeSelector: "data" },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: "#0d5f5a", dark: "#094743", light: "#dcece8", contrastText: "#ffffff" },
        secondary: { main: "#7a5a18" },
        background: { default: "#f6f8f6", paper: "#ffffff" },
        text: { primary: "#16211f", secondary: "#4c5b58" },
        divider: "#dde4e1",
        success: { main: "#2a6b35" },
        warning: { main: "#8a5a00" },
        error: { main: "#b3261e" },
        info: { main: "#23608f" },
      },
    },
    dark: {
      palette: {
        primary: { main: "#86d3c6", dark: "#5fb3a6", light: "#1d3733", contrastText: "#06231f" },
        secondary: { main: "#e2c178" },
        background: { default: "#0f1514", paper: "#172120" },
        text: { primary: "#e5ecea", secondary: "#a9b8b4" },
        divider: "#2b3836",
        success: { main: "#8fd19a" },
        warning: { main: "#f0c36a" },
        error: { main: "#ffb4ab" },
        info: { main: "#9fcbf2" },
      },
    },
  },
  // Nothing slides or fades for who has told their device that this makes them unwell.
  motion: { reducedMotion: "system" },
  shape: { borderRadius: 12 },
  typography: {
    fontFamily: FONT,
    h1: { fontSize: "1.75rem", fontWeight: 650, letterSpacing: "-0.015em", lineHeight: 1.25 },
    h2: { fontSize: "1.2rem", fontWeight: 620, letterSpacing: "-0.01em", lineHeight: 1.35 },
    h3: { fontSize: "1rem", fontWeight: 620, lineHeight: 1.4 },
    button: { textTransform: "none", fontWeight: 600 },
    overline: { textTransform: "none", letterSpacing: 0, fontWeight: 600, fontSize: "0.85rem", lineHeight: 1.6 },
  },
  components: {
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 44 } } },
    MuiIconButton: { styleOverrides: { root: { minWidth: 44, minHeight: 44 } } },
    MuiCard: {
      defaultProps: { variant: "outlined" },
      styleOverrides: { root: { borderColor: "var(--mui-palette-divider)" } },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: "none" } } },
    MuiTextField: { defaultProps: { fullWidth: true } },
    MuiLink: { defaultProps: { underline: "hover" } },
    MuiAlert: { styleOverrides: { root: { alignItems: "center" } } },
    MuiTooltip: { defaultProps: { enterTouchDelay: 300 } },
  },
});
