/** The checksum of a share: three words that tell any three wrong ones, and most others. */
export const CHECKSUM_WORDS = 3;

const GENERATOR = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
];

/** The values with their checksum behind. */
export function withChecksum(values: readonly number[], extendable: boolean): number[] {
  const checksum = polymod([...values, 0, 0, 0], extendable) ^ 1;
  return [...values, (checksum >> 20) & 1023, (checksum >> 10) & 1023, checksum & 1023];
}

/** Whether the values end with their checksum. */
export function isSound(values: readonly number[], extendable: boolean): boolean {
  return polymod(values, extendable) === 1;
}

function polymod(values: readonly number[], extendable: boolean): number {
  const purpose = [...(extendable ? "shamir_extendable" : "shamir")].map((letter) => letter.charCodeAt(0));
  return [...purpose, ...values].reduce(next, 1);
}

function next(checksum: number, value: number): number {
  const carried = checksum >> 20;
  const shifted = ((checksum & 0xfffff) << 10) ^ value;
  return GENERATOR.reduce((sum, term, bit) => ((carried >> bit) & 1 ? sum ^ term : sum), shifted);
}
