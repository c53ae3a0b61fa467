// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

export interface paths {
    "/api/shares/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's shares, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharesAnswer"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        put?: never;
        /** Make a share; the same body again is answered alike */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareCreation"];
                };
            };
            responses: {
                /** @description It can be opened; with Location and ETag */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedShare"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `share-quota-exceeded`: The account's quota does not hold this share */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `share-conflict`: The share's id has been used with another body */
                409: {
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
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the caller's shares */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description With the ETag of what its owner has decided */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Share"];
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
        /** Revoke a share: its content is gone at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked, or at its end already */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/shares/{id}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessesAnswer"];
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
    "/api/shares/v1/shares/{id}/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is needed to open a share; never counts */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChallengeRequest"];
                };
            };
            responses: {
                /** @description What is needed beside the link */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShareChallenge"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `share-locked`: The share is locked after too many wrong passwords */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
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
    "/api/shares/v1/shares/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to an address; answered alike whether or not it is allowed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareCodeRequest"];
                };
            };
            responses: {
                /** @description If the address is allowed, a code is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["refusal-400"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
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
    "/api/shares/v1/shares/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a share; the same receipt within ten minutes is the same opening */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareOpening"];
                };
            };
            responses: {
                /** @description Opened, and counted once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenedShare"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `share-proof-needed`: The link alone does not open this share; `share-password-refused`: The share's password is wrong */
                401: {
                    headers: {
                        "WWW-Authenticate"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `share-locked`: The share is locked after too many wrong passwords */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                500: components["responses"]["refusal-500"];
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/shares/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Until when and how often a share opens, and of what its owner gets a mail */
        put: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SharePolicy"];
                };
            };
            responses: {
                /** @description Changed; with the new ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedShare"];
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
                /** @description `share-ended`: The share has come to its end */
                409: {
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
    "/api/shares/v1/shares/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a share be opened again after too many wrong passwords */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "If-Match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Unlocked; with the new ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangedShare"];
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
                /** @description `share-ended`: The share has come to its end */
                409: {
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
    "/api/shares/v1/shares/{id}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove an address by its code */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareVerificationRequest"];
                };
            };
            responses: {
                /** @description Proven: the verification opens the share, as often as it opens at all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShareVerification"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `code-refused`: The code is wrong, spent or too old */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
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
    "/api/shares/v1/shl/files/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, at the location that a manifest named */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    ticket: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A compact JWE */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/jose": string;
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                500: components["responses"]["refusal-500"];
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/shl/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one file of a SMART Health Link with flag U */
        get: {
            parameters: {
                query: {
                    recipient: string;
                };
                header?: never;
                path: {
                    secret: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A compact JWE; counted once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/jose": string;
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                500: components["responses"]["refusal-500"];
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        put?: never;
        /** The manifest of a SMART Health Link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    secret: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SmartManifestRequest"];
                };
            };
            responses: {
                /** @description Counted once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SmartManifest"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `share-proof-needed`: The link alone does not open this share; `share-password-refused`: The share's password is wrong */
                401: {
                    headers: {
                        "WWW-Authenticate"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: components["responses"]["refusal-413"];
                415: components["responses"]["refusal-415"];
                /** @description `too-many-attempts`: Too many attempts; `too-many-requests`: Too many requests */
                429: {
                    headers: {
                        /** @description Seconds to wait */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                500: components["responses"]["refusal-500"];
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/smart-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's SMART Health Links, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SmartLinksAnswer"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        put?: never;
        /** Make a SMART Health Link; the same body again is answered alike */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SmartLinkCreation"];
                };
            };
            responses: {
                /** @description It can be opened; with Location and ETag */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CreatedShare"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `share-quota-exceeded`: The account's quota does not hold this share */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `not-found`: There is nothing here */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `share-conflict`: The share's id has been used with another body */
                409: {
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
                /** @description `overloaded`: Too busy to take this now; `service-unavailable`: The service is away for a moment */
                503: {
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
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/v1/smart-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the caller's SMART Health Links */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SmartLink"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessAnswer: {
            /** Format: int32 */
            n?: number;
            sealed?: string;
        };
        AccessesAnswer: {
            accesses?: components["schemas"]["AccessAnswer"][];
            /** Format: int32 */
            next?: number;
        };
        ChallengeRequest: {
            /** @description base64url without padding of 32 bytes */
            linkProof: string;
        };
        ChangedShare: {
            /** Format: int32 */
            version?: number;
        };
        CreatedShare: {
            createdAt?: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            shareId?: string;
        };
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
        /**
         * @example {
         *       "alg": "argon2id",
         *       "m": 65536,
         *       "p": 1,
         *       "t": 3
         *     }
         */
        Kdf: {
            alg?: string;
            /** Format: int32 */
            m?: number;
            /** Format: int32 */
            p?: number;
            /** Format: int32 */
            rounds?: number;
            /** Format: int32 */
            t?: number;
        };
        MailWishes: {
            expired: boolean;
            locked: boolean;
            opened: boolean;
        };
        OpenedShare: {
            /** @description A sealed envelope, cut into texts that follow each other */
            content?: string[];
            /** Format: int32 */
            opensLeft?: number;
            serverHalf?: string;
        };
        PasswordChallenge: {
            kdf?: components["schemas"]["Kdf"];
            /** Format: int32 */
            remainingAttempts?: number;
            salt?: string;
        };
        PasswordGate: {
            kdf: components["schemas"]["Kdf"];
            /** @description base64url without padding of 32 bytes */
            proofHash: string;
            /** @description base64url without padding of 16 bytes */
            salt: string;
        };
        PolicyMails: {
            expired: boolean;
            locked: boolean;
            opened: boolean;
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
        PublicJwk: {
            crv: string;
            kty: string;
            /** @description base64url without padding of 32 bytes */
            x: string;
            /** @description base64url without padding of 32 bytes */
            y: string;
        };
        Share: {
            /** Format: int32 */
            accesses?: number;
            /** Format: int64 */
            bytes?: number;
            createdAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            emails?: number;
            endedAt?: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            lastOpenedAt?: components["schemas"]["Instant"];
            lockedAt?: components["schemas"]["Instant"];
            mails?: components["schemas"]["ShareMails"];
            /** Format: int32 */
            maxOpens?: number;
            note?: string;
            /** Format: int64 */
            opens?: number;
            /** Format: int32 */
            opensLeft?: number;
            password?: boolean;
            shareId?: string;
            state?: string;
            /** Format: int32 */
            version?: number;
            /** Format: int32 */
            wrongPasswords?: number;
        };
        ShareChallenge: {
            /** Format: int64 */
            bytes?: number;
            email?: boolean;
            expiresAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            opensLeft?: number;
            password?: components["schemas"]["PasswordChallenge"];
        };
        ShareCodeRequest: {
            email: string;
            /** @description base64url without padding of 32 bytes */
            linkProof: string;
        };
        ShareCreation: {
            agree: components["schemas"]["PublicJwk"];
            /** @description A sealed envelope, cut into texts of at most 1 MiB that follow each other; 8 MiB in all */
            content: string[];
            emails?: string[];
            expiresAt?: components["schemas"]["Instant"];
            /** @description base64url without padding of 32 bytes */
            linkProofHash: string;
            mails?: components["schemas"]["MailWishes"];
            /** Format: int32 */
            maxOpens?: number;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            note: string;
            password?: components["schemas"]["PasswordGate"];
            /** @description base64url without padding of 32 bytes */
            serverHalf: string;
            /** @description base64url without padding of 16 bytes */
            shareId: string;
        };
        ShareMails: {
            expired?: boolean;
            locked?: boolean;
            opened?: boolean;
        };
        ShareOpening: {
            /** @description base64url without padding of 32 bytes */
            linkProof: string;
            /** @description base64url without padding of 32 bytes */
            passwordProof?: string;
            /** @description base64url without padding of 32 bytes */
            receipt: string;
            verification?: string;
        };
        SharePolicy: {
            expiresAt: components["schemas"]["Instant"];
            mails: components["schemas"]["PolicyMails"];
            /** Format: int32 */
            maxOpens?: number;
        };
        ShareVerification: {
            /** Format: int64 */
            expiresIn?: number;
            verification?: string;
        };
        ShareVerificationRequest: {
            code: string;
            email: string;
            /** @description base64url without padding of 32 bytes */
            linkProof: string;
        };
        SharesAnswer: {
            next?: string;
            shares?: components["schemas"]["Share"][];
        };
        SmartLink: {
            /** Format: int32 */
            accesses?: number;
            /** Format: int64 */
            bytes?: number;
            createdAt?: components["schemas"]["Instant"];
            direct?: boolean;
            endedAt?: components["schemas"]["Instant"];
            expiresAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            files?: number;
            lastOpenedAt?: components["schemas"]["Instant"];
            longTerm?: boolean;
            note?: string;
            /** Format: int64 */
            opens?: number;
            passcode?: boolean;
            shareId?: string;
            state?: string;
            /** Format: int32 */
            wrongPasscodes?: number;
        };
        SmartLinkCreation: {
            agree: components["schemas"]["PublicJwk"];
            direct?: boolean;
            expiresAt?: components["schemas"]["Instant"];
            files: components["schemas"]["SmartLinkFile"][];
            longTerm?: boolean;
            mails?: components["schemas"]["MailWishes"];
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            note: string;
            passcode?: string;
            /** @description base64url without padding of 32 bytes */
            secretHash: string;
        };
        SmartLinkFile: {
            /** @description A compact JWE (dir, A256GCM), cut into texts of at most 1 MiB that follow each other; all files together 8 MiB */
            content: string[];
        };
        SmartLinksAnswer: {
            next?: string;
            smartLinks?: components["schemas"]["SmartLink"][];
        };
        SmartManifest: {
            files?: components["schemas"]["SmartManifestFile"][];
            status?: string;
        };
        SmartManifestFile: {
            contentType?: string;
            embedded?: string;
            location?: string;
        };
        SmartManifestRequest: {
            /** Format: int64 */
            embeddedLengthMax?: number;
            passcode?: string;
            recipient: string;
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
