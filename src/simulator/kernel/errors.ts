/** The two ways a simulated service refuses: as Google does, or because the simulator does not model the thing. */

/** The part of a request an error is about. */
export interface ErrorLocation {
  locationType: 'parameter' | 'header';
  location: string;
}

export function parameterLocation(location: string): ErrorLocation {
  return { locationType: 'parameter', location };
}

/** An error as Google's REST APIs answer it: HTTP status, machine reason, message for people. */
export class GoogleError extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
    readonly location?: ErrorLocation,
  ) {
    super(message);
    this.name = 'GoogleError';
  }
}

/** Thrown for whatever the simulator does not model: never a silent approximation. */
export class NotSimulated extends Error {
  constructor(what: string) {
    super(`NotSimulated: ${what}`);
    this.name = 'NotSimulated';
  }
}
