// Written by `npm run generate` from contracts/; `npm run check` fails when they differ.

export interface paths {
    "/api/recovery/v1/capsule/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The capsule, for who has its file, once its date has come */
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
                /** @description The account, the wrap and the locked half */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CapsuleOpening"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `recovery-refused`: The recovery proof leads nowhere; `not-yet`: The time for this has not come */
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
    "/api/recovery/v1/guardianships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the caller helps, and who needs them now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them; an empty list for who helps nobody */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guardianships"];
                    };
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
    "/api/recovery/v1/guardianships/{owner}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Help somebody no more; or decline their invitation, for who has not accepted it */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    owner: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The caller is no contact of theirs any more */
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
    "/api/recovery/v1/guardianships/{owner}/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept an invitation, with the caller's record chain */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    owner: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptanceRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guardianship"];
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
                /** @description `guardian-conflict`: The trusted contact is not in a state for this */
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
    "/api/recovery/v1/guardianships/{owner}/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve a request: the caller's share, sealed to its key and locked until the wait is over */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    owner: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            responses: {
                /** @description Approved */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guardianship"];
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
                /** @description `request-ended`: The recovery has come to its end; `guardian-conflict`: The trusted contact is not in a state for this */
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
    "/api/recovery/v1/guardianships/{owner}/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Refuse a request: it is not the owner who asks */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    owner: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuardianRefusalRequest"];
                };
            };
            responses: {
                /** @description Refused */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guardianship"];
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
                /** @description `request-ended`: The recovery has come to its end */
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
    "/api/recovery/v1/guardianships/{owner}/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer a rehearsal: a proof, for the owner's devices, that the caller could help */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    owner: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RehearsalProofRequest"];
                };
            };
            responses: {
                /** @description Answered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Guardianship"];
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
                /** @description `request-ended`: The recovery has come to its end; `request-running`: Another recovery is under way */
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
    "/api/recovery/v1/plan/capsule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The capsule, for its owner: to check its lock, and to move its date */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The capsule; with an ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Capsule"];
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
        /** Store or replace the capsule */
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
                    "application/json": components["schemas"]["CapsuleRequest"];
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
        /** Take the capsule out of the plan: its file opens nothing any more */
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
    "/api/recovery/v1/plan/capsule/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move the date on: the same half, locked to a later round */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CapsuleMoveRequest"];
                };
            };
            responses: {
                /** @description It opens then, or had been moved there or further before */
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
    "/api/recovery/v1/plan/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's trusted contacts, what they hold, and the recovery that runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of it; an empty list for who has none */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
                    };
                };
                401: components["responses"]["refusal-401"];
                429: components["responses"]["refusal-429"];
                500: components["responses"]["refusal-500"];
                503: components["responses"]["refusal-503"];
            };
        };
        put?: never;
        /** Invite somebody by mail */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InviteRequest"];
                };
            };
            responses: {
                /** @description Invited before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
                    };
                };
                /** @description Invited: a mail is on its way */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
                    };
                };
                400: components["responses"]["refusal-400"];
                401: components["responses"]["refusal-401"];
                /** @description `guardian-quota-exceeded`: There are as many trusted contacts as an account may have */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `guardian-conflict`: The trusted contact is not in a state for this */
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
    "/api/recovery/v1/plan/guardians/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the contacts to prove that they could help; proofs of an earlier rehearsal go */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RehearsalRequest"];
                };
            };
            responses: {
                /** @description Asked before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
                    };
                };
                /** @description Asked: each contact gets a mail */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
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
                /** @description `guardian-conflict`: The trusted contact is not in a state for this; `request-running`: Another recovery is under way */
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
    "/api/recovery/v1/plan/guardians/request/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the recovery that runs */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description None is running any more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/plan/guardians/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give each of some confirmed contacts a share; earlier shares are worthless from then on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuardianSetRequest"];
                };
            };
            responses: {
                /** @description Arranged */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
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
                /** @description `guardian-conflict`: The trusted contact is not in a state for this */
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
                503: components["responses"]["refusal-503"];
            };
        };
        post?: never;
        /** Let the contacts give nothing back any more; they stay contacts */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description There is no set any more */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
                    };
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
    "/api/recovery/v1/plan/guardians/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a contact: their share is gone with it */
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
                /** @description They are none any more */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/plan/guardians/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vouch for a contact's keys, whose safety words were compared */
        put: {
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
                    "application/json": components["schemas"]["ConfirmationRequest"];
                };
            };
            responses: {
                /** @description Confirmed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
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
                /** @description `guardian-conflict`: The trusted contact is not in a state for this */
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
    "/api/recovery/v1/plan/guardians/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a confirmed contact one sheet of the kit to keep, sealed to them */
        put: {
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
                    "application/json": components["schemas"]["KeptSheetRequest"];
                };
            };
            responses: {
                /** @description They keep it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circle"];
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
                /** @description `guardian-conflict`: The trusted contact is not in a state for this */
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
    "/api/recovery/v1/plan/kit/mailed-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one sheet of the kit to its owner by mail: one of each kit and no more, so that no mailbox has enough */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailedSheetRequest"];
                };
            };
            responses: {
                /** @description On its way */
                202: {
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
                /** @description `sheet-mailed`: A sheet of this kit has gone out by mail */
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
                503: components["responses"]["refusal-503"];
            };
        };
        delete?: never;
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
    "/api/recovery/v1/requests/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a recovery, with the token from the mail that told of it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RejectionBody"];
                };
            };
            responses: {
                /** @description It is running no more */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["refusal-400"];
                /** @description `ticket-refused`: The ticket is wrong, spent or too old */
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
    "/api/recovery/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ask an account's contacts for help, with a ticket for its mailbox */
        put: {
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
                    "application/json": components["schemas"]["HelpRequestBody"];
                };
            };
            responses: {
                /** @description Asked before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpRequestStatus"];
                    };
                };
                /** @description Asked: the owner and their contacts are told */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpRequestStatus"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `ticket-refused`: The ticket is wrong, spent or too old; `recovery-refused`: The recovery proof leads nowhere */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-running`: Another recovery is under way; `request-ended`: The recovery has come to its end */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/requests/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a request up, for who started it */
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
                    "application/json": components["schemas"]["RequestHolderBody"];
                };
            };
            responses: {
                /** @description It has come to its end */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
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
    "/api/recovery/v1/requests/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What contacts and service had, once it is ready */
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
                    "application/json": components["schemas"]["RequestHolderBody"];
                };
            };
            responses: {
                /** @description All of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpRelease"];
                    };
                };
                400: components["responses"]["refusal-400"];
                /** @description `recovery-refused`: The recovery proof leads nowhere; `not-yet`: The time for this has not come */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description `request-ended`: The recovery has come to its end */
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
                503: components["responses"]["refusal-503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recovery/v1/requests/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How far a request is, for who started it */
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
                    "application/json": components["schemas"]["RequestHolderBody"];
                };
            };
            responses: {
                /** @description Where it stands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpRequestStatus"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceRequest: {
            record: string[];
        };
        ApprovalRequest: {
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            approval: string;
            chain: string;
            /** @description base64url without padding of 128 bytes */
            lock: string;
            opensAt: components["schemas"]["Instant"];
            /** @description base64url without padding of 16 bytes */
            request: string;
            /** Format: int64 */
            round?: number;
        };
        AskedHelp: {
            answer?: string;
            expiresAt?: components["schemas"]["Instant"];
            id?: string;
            key?: components["schemas"]["RequestKey"];
            startedAt?: components["schemas"]["Instant"];
            state?: string;
        };
        AskedProof: {
            answered?: boolean;
            askedAt?: components["schemas"]["Instant"];
            id?: string;
        };
        Capsule: {
            chain?: string;
            id?: string;
            lock?: string;
            opensAt?: components["schemas"]["Instant"];
            proofHash?: string;
            /** Format: int64 */
            round?: number;
            /** Format: int32 */
            version?: number;
            /** Format: int64 */
            waitSeconds?: number;
            wrap?: string;
        };
        CapsuleMoveRequest: {
            chain: string;
            /** @description base64url without padding of 16 bytes */
            id: string;
            /** @description base64url without padding of 128 bytes */
            lock: string;
            opensAt: components["schemas"]["Instant"];
            /** Format: int64 */
            round?: number;
        };
        CapsuleOpening: {
            accountId?: string;
            chain?: string;
            id?: string;
            lock?: string;
            /** Format: int64 */
            round?: number;
            wrap?: string;
        };
        CapsuleRequest: {
            chain: string;
            /** @description base64url without padding of 16 bytes */
            id: string;
            /** @description base64url without padding of 128 bytes */
            lock: string;
            opensAt: components["schemas"]["Instant"];
            /** @description base64url without padding of 32 bytes */
            proofHash: string;
            /** Format: int64 */
            round?: number;
            /** Format: int64 */
            waitSeconds?: number;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            wrap: string;
        };
        CapsuleState: {
            createdAt?: components["schemas"]["Instant"];
            opensAt?: components["schemas"]["Instant"];
            state?: string;
            updatedAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            version?: number;
            /** Format: int64 */
            waitSeconds?: number;
        };
        Circle: {
            guardians?: components["schemas"]["Guardian"][];
            /** Format: int32 */
            helpers?: number;
            rehearsal?: components["schemas"]["OwnersRehearsal"];
            request?: components["schemas"]["OwnersRecovery"];
            set?: components["schemas"]["GuardianSet"];
        };
        ConfirmationRequest: {
            confirmation: string;
        };
        FieldError: {
            /** @description What it should be; never the value that was sent */
            detail: string;
            /** @description A JSON pointer into the body (RFC 6901), or the name of a parameter or header */
            pointer: string;
        };
        Guardian: {
            account?: string;
            changed?: boolean;
            confirmation?: string;
            expiresAt?: components["schemas"]["Instant"];
            id?: string;
            invitedAt?: components["schemas"]["Instant"];
            keepsSheet?: boolean;
            note?: string;
            record?: string[];
            state?: string;
        };
        GuardianRefusalRequest: {
            /** @description base64url without padding of 16 bytes */
            request: string;
        };
        GuardianSet: {
            createdAt?: components["schemas"]["Instant"];
            id?: string;
            members?: string[];
            /** Format: int32 */
            needed?: number;
            statement?: string;
            /** Format: int64 */
            waitSeconds?: number;
        };
        GuardianSetRequest: {
            /** @description base64url without padding of 16 bytes */
            id: string;
            /** Format: int32 */
            needed?: number;
            record: string[];
            /** @description base64url without padding of 32 bytes */
            serverHalf: string;
            shares: components["schemas"]["GuardianShareRequest"][];
            statement: string;
            /** Format: int64 */
            waitSeconds?: number;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            wrap: string;
        };
        GuardianShareRequest: {
            /** @description base64url without padding of 16 bytes */
            guardian: string;
            share: string;
        };
        GuardiansState: {
            /** Format: int32 */
            count?: number;
            /** Format: int32 */
            helpers?: number;
            /** Format: int32 */
            needed?: number;
            request?: string;
            state?: string;
        };
        Guardianship: {
            id?: string;
            owner?: string;
            request?: components["schemas"]["AskedHelp"];
            set?: components["schemas"]["HeldShare"];
            sheet?: string;
            state?: string;
        };
        Guardianships: {
            guardianships?: components["schemas"]["Guardianship"][];
        };
        HeldShare: {
            id?: string;
            /** Format: int32 */
            needed?: number;
            record?: string[];
            rehearsal?: components["schemas"]["AskedProof"];
            share?: string;
            /** Format: int64 */
            waitSeconds?: number;
        };
        HelpApproval: {
            approval?: string;
            chain?: string;
            guardian?: string;
            lock?: string;
            /** Format: int64 */
            round?: number;
        };
        HelpRelease: {
            approvals?: components["schemas"]["HelpApproval"][];
            record?: string[];
            serverHalf?: string;
            set?: string;
            statement?: string;
            wrap?: string;
        };
        HelpRequestBody: {
            key: components["schemas"]["RequestKeyBody"];
            ticket: string;
            /** @description base64url without padding of 32 bytes */
            tokenHash: string;
        };
        HelpRequestStatus: {
            /** Format: int32 */
            approvals?: number;
            expiresAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            needed?: number;
            readyAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            refusals?: number;
            startedAt?: components["schemas"]["Instant"];
            state?: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        InviteRequest: {
            email: string;
            from: string;
            /** @description base64url without padding of 16 bytes */
            id: string;
            /** @description A sealed envelope (compact JWE, dir, A256GCM), opaque to the server */
            note: string;
        };
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
        KeptSheetRequest: {
            sheet: string;
        };
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
        MailedSheetRequest: {
            /** Format: int32 */
            number?: number;
            words: string;
        };
        OwnersRecovery: {
            /** Format: int32 */
            approvals?: number;
            expiresAt?: components["schemas"]["Instant"];
            id?: string;
            readyAt?: components["schemas"]["Instant"];
            /** Format: int32 */
            refusals?: number;
            startedAt?: components["schemas"]["Instant"];
            state?: string;
        };
        OwnersRehearsal: {
            askedAt?: components["schemas"]["Instant"];
            id?: string;
            proofs?: components["schemas"]["RehearsalProof"][];
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
            capsule?: components["schemas"]["CapsuleState"];
            guardians?: components["schemas"]["GuardiansState"];
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
        RehearsalProof: {
            guardian?: string;
            proof?: string;
        };
        RehearsalProofRequest: {
            proof: string;
            /** @description base64url without padding of 16 bytes */
            rehearsal: string;
        };
        RehearsalRequest: {
            /** @description base64url without padding of 16 bytes */
            id: string;
        };
        RejectionBody: {
            /** @description base64url without padding of 48 bytes */
            token: string;
        };
        RequestHolderBody: {
            /** @description base64url without padding of 16 bytes */
            accountId: string;
            /** @description base64url without padding of 32 bytes */
            token: string;
        };
        RequestKey: {
            crv?: string;
            kty?: string;
            x?: string;
            y?: string;
        };
        RequestKeyBody: {
            crv: string;
            kty: string;
            /** @description base64url without padding of 32 bytes */
            x: string;
            /** @description base64url without padding of 32 bytes */
            y: string;
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
