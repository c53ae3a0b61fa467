// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

export interface paths {
    "/api/recovery/v1/kit/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recovery key's wrap under the kit, for who has enough of its sheets */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrapOpeningRequest"];
                };
            };
            responses: {
                /** @description The account and the wrap */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WrapOpening"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `recovery-refused`: The recovery proof leads nowhere */
                403: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/phrase/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recovery key's wrap under the phrase, for who has the words */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrapOpeningRequest"];
                };
            };
            responses: {
                /** @description The account and the wrap */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WrapOpening"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `recovery-refused`: The recovery proof leads nowhere */
                403: {
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's recovery plan */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The plan; an empty one for who has none yet */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanAnswer"];
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/plan/kit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Store or replace the recovery key's wrap under a kit */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KitRequest"];
                };
            };
            responses: {
                /** @description Replaced, or the same as before; with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredWrap"];
                    };
                };
                /** @description Stored for the first time; with an ETag */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredWrap"];
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
        /** Take the kit out of the plan: its sheets open nothing any more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description There is none any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: components["responses"]["refusal-401"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/plan/phrase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Store or replace the recovery key's wrap under the phrase */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PhraseRequest"];
                };
            };
            responses: {
                /** @description Replaced, or the same as before; with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredWrap"];
                    };
                };
                /** @description Stored for the first time; with an ETag */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredWrap"];
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
        FieldError: {
            /** @description What it should be; never the value that was sent */
            detail: string;
            /** @description A JSON pointer into the body (RFC 6901), or the name of a parameter or header */
            pointer: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        KitAnswer: {
            /** Format: int32 */
            count?: number;
            createdAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            needed?: number;
            state?: string;
            updatedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            version?: number;
        };
        KitRequest: {
            /** Format: int32 */
            count?: number;
            /** Format: int32 */
            needed?: number;
            /** @description base64url without padding of 32 bytes */
            proofHash: string;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            wrap: string;
        };
        PhraseAnswer: {
            createdAt?: components["schemas"]["Instant"];
            state?: string;
            updatedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            version?: number;
        };
        PhraseRequest: {
            /** @description base64url without padding of 32 bytes */
            proofHash: string;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            wrap: string;
        };
        PlanAnswer: {
            kit?: components["schemas"]["KitAnswer"];
            phrase?: components["schemas"]["PhraseAnswer"];
            /** Format: int32 */
            waysThatWorkToday?: number;
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
        StoredWrap: {
            /** Format: int32 */
            version?: number;
        };
        WrapOpening: {
            accountId?: string;
            wrap?: string;
        };
        WrapOpeningRequest: {
            /** @description base64url without padding of 32 bytes */
            proof: string;
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
