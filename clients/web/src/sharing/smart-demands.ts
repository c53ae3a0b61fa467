/** What an app has to know or do before it is given the file. */
export interface SmartDemands {
  readonly withPasscode: boolean;
  readonly passcode: string;
  /** Flag L. */
  readonly longTerm: boolean;
  /** Flag U; never together with a passcode. */
  readonly direct: boolean;
}

/** The link is shown as a code to whoever can see the screen: a passcode is what most people want. */
export const USUAL_DEMANDS: SmartDemands = { withPasscode: true, passcode: "", longTerm: false, direct: false };

export const LONGEST_PASSCODE = 128;
const SHORTEST_PASSCODE = 4;

/** Whether a passcode is wanted that is none. */
export function isPasscodeMissing({ withPasscode, passcode }: SmartDemands): boolean {
  return withPasscode && passcode.length < SHORTEST_PASSCODE;
}

/** The flags as the client takes them. */
export function demandsOf({ withPasscode, passcode, longTerm, direct }: SmartDemands): {
  readonly passcode?: string;
  readonly longTerm: boolean;
  readonly direct: boolean;
} {
  return withPasscode ? { passcode, longTerm, direct: false } : { longTerm, direct };
}
