/** Three places of a list, at random and in order: nobody should be able to learn beforehand which words are enough. */
export function threePlaces(length: number): number[] {
  const places = new Set<number>();
  while (places.size < Math.min(3, length)) {
    places.add(Math.floor(((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32) * length));
  }
  return [...places].sort((one, other) => one - other);
}
