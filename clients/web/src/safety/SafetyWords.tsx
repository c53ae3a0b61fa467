import Box from "@mui/material/Box";

/** Six words, large enough to be read aloud from an arm's length. */
export function SafetyWords({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return (
    <Box
      component="ol"
      aria-label={label}
      lang="en"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "repeat(2, 1fr)", sm: "repeat(3, 1fr)" },
        gap: 1,
        p: 0,
        m: 0,
        listStyle: "none",
      }}
    >
      {words.map((word, i) => (
        <Box
          component="li"
          key={i}
          sx={{
            border: 1,
            borderColor: "divider",
            borderRadius: 2,
            px: 1.5,
            py: 1,
            fontSize: "1.35rem",
            fontWeight: 600,
          }}
        >
          {word}
        </Box>
      ))}
    </Box>
  );
}
