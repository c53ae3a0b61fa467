// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

export interface paths {
    "/api/vault/v1/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The checkpoint */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Checkpoint"];
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
        /** Keep a checkpoint, unless a newer one is kept */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckpointRequest"];
                };
            };
            responses: {
                /** @description Kept */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `checkpoint-stale`: A newer checkpoint is stored */
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
                /** @description `checkpoint-ahead`: The checkpoint is beyond the head */
                422: {
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/v1/commits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The commits after a given one, by pages */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description At most 100 commits and, if it is more than one, about 1 MiB, with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CommitsAnswer"];
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        put?: never;
        /** Add a commit, if nobody else has added one meanwhile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommitRequest"];
                };
            };
            responses: {
                /** @description The very same commit had been added before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tip"];
                    };
                };
                /** @description Added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tip"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `quota-exceeded`: The vault's quota does not hold this commit */
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
                /** @description `commit-conflict`: Another commit came first */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `payload-too-large`: The body is larger than allowed; `commit-too-large`: The commit holds more than allowed */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: components["responses"]["refusal-415"];
                /** @description `digest-mismatch`: The digest is not that of the changes; `revision-not-next`: A revision is not the item's next */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
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
    "/api/vault/v1/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the chain ends, and what the vault holds */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The head, with an ETag; n is 0 and mac null before the first commit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HeadAnswer"];
                    };
                };
                /** @description Unchanged */
                304: {
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live items by collection and token, in order of id */
        get: {
            parameters: {
                query?: {
                    collection?: string;
                    cursor?: string;
                    limit?: number;
                    token?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page, with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ItemsAnswer"];
                    };
                };
                /** @description Unchanged */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
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
    "/api/vault/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
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
                /** @description The item, with an ETag; a deleted one without key and body */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ItemAnswer"];
                    };
                };
                /** @description Unchanged */
                304: {
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
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/v1/items/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The revisions of an item, newest first */
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
                        "application/json": components["schemas"]["RevisionsAnswer"];
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
    "/api/vault/v1/items/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item as it was */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    revision: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The revision */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ItemAnswer"];
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
                /** @description `revision-pruned`: The body of this revision is no longer kept */
                410: {
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
        Change: {
            body?: string;
            collection?: string;
            digest?: string;
            itemId?: string;
            key?: string;
            op?: string;
            /** Format: int32 */
            revision?: number;
            tokens?: string[];
        };
        ChangeRequest: {
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            body?: string;
            /** @description base64url without padding of 16 bytes */
            collection: string;
            /** @description base64url without padding of 16 bytes */
            itemId: string;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            key?: string;
            op: string;
            /** Format: int32 */
            revision?: number;
            tokens?: string[];
        };
        Checkpoint: {
            mac?: string;
            /** Format: int64 */
            n?: number;
            root?: string;
        };
        CheckpointRequest: {
            /** @description base64url without padding of 32 bytes */
            mac: string;
            /** Format: int64 */
            n?: number;
            /** @description base64url without padding of 32 bytes */
            root: string;
        };
        CommitAnswer: {
            at?: components["schemas"]["Instant"];
            /** Format: int64 */
            base?: number;
            changes?: components["schemas"]["Change"][];
            digest?: string;
            mac?: string;
            /** Format: int64 */
            n?: number;
        };
        CommitRequest: {
            /** Format: int64 */
            base?: number;
            changes: components["schemas"]["ChangeRequest"][];
            /** @description base64url without padding of 32 bytes */
            digest: string;
            /** @description base64url without padding of 32 bytes */
            mac: string;
        };
        CommitsAnswer: {
            commits?: components["schemas"]["CommitAnswer"][];
            head?: components["schemas"]["Tip"];
            /** Format: int64 */
            next?: number;
        };
        FieldError: {
            /** @description What it should be; never the value that was sent */
            detail: string;
            /** @description A JSON pointer into the body (RFC 6901), or the name of a parameter or header */
            pointer: string;
        };
        HeadAnswer: {
            /** Format: int64 */
            bytes?: number;
            /** Format: int64 */
            items?: number;
            mac?: string;
            /** Format: int64 */
            n?: number;
            quota?: components["schemas"]["QuotaAnswer"];
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        ItemAnswer: {
            body?: string;
            collection?: string;
            deleted?: boolean;
            itemId?: string;
            key?: string;
            /** Format: int64 */
            n?: number;
            /** Format: int32 */
            revision?: number;
            tokens?: string[];
            updatedAt?: components["schemas"]["Instant"];
        };
        ItemsAnswer: {
            items?: components["schemas"]["ItemAnswer"][];
            next?: string;
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
        QuotaAnswer: {
            /** Format: int64 */
            bytes?: number;
            /** Format: int64 */
            items?: number;
        };
        RevisionAnswer: {
            at?: components["schemas"]["Instant"];
            deleted?: boolean;
            /** Format: int64 */
            n?: number;
            /** Format: int32 */
            revision?: number;
        };
        RevisionsAnswer: {
            /** Format: int32 */
            next?: number;
            revisions?: components["schemas"]["RevisionAnswer"][];
        };
        Tip: {
            mac?: string;
            /** Format: int64 */
            n?: number;
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
