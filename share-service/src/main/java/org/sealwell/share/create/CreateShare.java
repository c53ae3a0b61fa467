package org.sealwell.share.create;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.share.address.AllowedAddresses;
import org.sealwell.share.placement.Draft;
import org.sealwell.share.placement.PlaceShare;
import org.sealwell.share.placement.Placement;
import org.sealwell.share.placement.RequestHash;
import org.sealwell.share.share.Share;

/** Makes a share. */
@ApplicationScoped
class CreateShare {

    private final PlaceShare placing;
    private final AllowedAddresses addresses;
    private final RequestHash hash;

    @Inject
    CreateShare(PlaceShare placing, AllowedAddresses addresses, RequestHash hash) {
        this.placing = placing;
        this.addresses = addresses;
        this.hash = hash;
    }

    /** Section 7, step 4. */
    Uni<Placement> create(String account, CreationRequest request) {
        return placing.place(
                account,
                new Draft(
                        request.shareId(),
                        hash.of(request.shareId(), members(request), request.content()),
                        request.content(),
                        () -> Uni.createFrom().item(() -> gate(request)),
                        null,
                        new Draft.Wishes(request.expiresAt(), request.maxOpens(), request.mails()),
                        request.note(),
                        request.agree()));
    }

    private static List<?> members(CreationRequest request) {
        return List.of(
                request.linkProofHash(),
                request.serverHalf(),
                request.note(),
                request.agree(),
                Objects.toString(request.expiresAt()),
                Objects.toString(request.maxOpens()),
                request.password() == null
                        ? ""
                        : request.password().salt()
                                + request.password().kdf()
                                + request.password().proofHash(),
                Objects.toString(request.emails()),
                Objects.toString(request.mails()));
    }

    private Share.Gate gate(CreationRequest request) {
        Share.Password password = request.password() == null
                ? null
                : new Share.Password(
                        request.password().salt(),
                        request.password().kdf(),
                        request.password().proofHash());
        return new Share.Gate(
                request.linkProofHash(), request.serverHalf(), password, null, allowed(request), List.of());
    }

    private @Nullable List<String> allowed(CreationRequest request) {
        return request.emails() == null
                ? null
                : request.emails().stream()
                        .map(EmailAddress::of)
                        .flatMap(Optional::stream)
                        .map(address -> addresses.hash(request.shareId(), address))
                        .distinct()
                        .toList();
    }
}
