// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

export interface paths {
    "/api/notifications/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the caller's account, newest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page; an empty one where nothing has happened yet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ActivityAnswer"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of what the caller gets mails, as far as they can choose */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The preferences, with an ETag; all true, and version 0, before the first change */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreferencesAnswer"];
                    };
                };
                401: components["responses"]["refusal-401"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        /** Choose of what to get mails */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreferencesRequest"];
                };
            };
            responses: {
                /** @description As they are now, with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreferencesAnswer"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `precondition-failed`: The resource is not in the expected state */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActivityAnswer: {
            entries?: components["schemas"]["ActivityEntry"][];
            head?: components["schemas"]["ActivityHead"];
            /** Format: int64 */
            oldest?: number;
            previous?: string;
        };
        ActivityEntry: {
            /** Format: int64 */
            at?: number;
            /** Format: int64 */
            count?: number;
            hash?: string;
            kind?: string;
            /** Format: int64 */
            number?: number;
            subject?: string;
        };
        ActivityHead: {
            hash?: string;
            /** Format: int64 */
            number?: number;
        };
        FieldError: {
            /** @description What it should be; never the value that was sent */
            detail: string;
            /** @description A JSON pointer into the body (RFC 6901), or the name of a parameter or header */
            pointer: string;
        };
        MailWishes: {
            shareExpired: boolean;
            shareLocked: boolean;
            shareOpened: boolean;
        };
        PreferencesAnswer: {
            mails?: components["schemas"]["MailWishes"];
            /** Format: int32 */
            version?: number;
        };
        PreferencesRequest: {
            mails: components["schemas"]["MailWishes"];
        };
        /** @description A refusal (RFC 9457). Programs go by type. Some types have members of their own: see contracts/problems.md. */
        Problem: {
            /** @description Of invalid-request alone: the places that are wrong */
            errors?: components["schemas"]["FieldError"][];
            status: number;
            /** @description A constant sentence for people */
            title: string;
            /** @description urn:sealwell:problem:<slug> */
            type: string;
        };
    };
    responses: {
        /** @description `malformed-request`: The body is not well-formed JSON; `invalid-request`: A member of the request is missing, unknown or out of range */
        "refusal-400": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unauthenticated`: A valid access token is needed */
        "refusal-401": {
            headers: {
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `payload-too-large`: The body is larger than allowed */
        "refusal-413": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: The body's media type is not supported */
        "refusal-415": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests */
        "refusal-429": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal-error`: Something failed on our side */
        "refusal-500": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `service-unavailable`: The service is away for a moment */
        "refusal-503": {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
