package org.sealwell.auth.reset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.account.Keyring;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;

/**
 * What the account's owner signed: the very credential and wrap that are to be stored, so that nothing else can be put beside the signature.
 *
 * @param version of the credential that is replaced: the request is good once
 * @param epoch of the account key in the wrap
 */
record SignedReset(
        @JsonProperty("v") @Min(1) @Max(1) int format,

        @JsonProperty("p") @NotNull @Pattern(regexp = "credential-reset") String purpose,

        @JsonProperty("a") @NotNull @Base64Url(bytes = 16) String accountId,
        @JsonProperty("n") @Min(1) int version,
        @JsonProperty("e") @Min(1) int epoch,
        @NotNull @Valid Credential credential,
        @NotNull @Envelope(max = Keyring.WRAP) String byPassword) {

    /** Nothing when it is no reset of this account. */
    static Optional<SignedReset> read(JsonNode payload, String accountId, ObjectMapper json, Validator validator) {
        try {
            return Optional.of(json.treeToValue(payload, SignedReset.class))
                    .filter(reset -> validator.validate(reset).isEmpty()
                            && reset.accountId().equals(accountId));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SignedReset[redacted]";
    }
}
