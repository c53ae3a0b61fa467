/** At the top of what is new, and past the navigation for whoever uses a keyboard or a screen reader. */
export function arrive(): void {
  scrollTo(0, 0);
  const content = document.getElementById("content");
  // A field of it that wants the focus has it already.
  if (content?.contains(document.activeElement) === false) {
    content.focus({ preventScroll: true });
  }
}
