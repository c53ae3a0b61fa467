package org.sealwell.share.smart;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.content.EnvelopePieces;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.placement.Draft;
import org.sealwell.share.placement.PlaceShare;
import org.sealwell.share.placement.Placement;
import org.sealwell.share.placement.RequestHash;
import org.sealwell.share.share.Share;
import org.sealwell.share.smart.SmartCreationRequest.SmartFile;

/** Makes a smart link: a share whose files one key opens, which is in the link alone. */
@ApplicationScoped
class CreateSmartLink {

    private final PlaceShare placing;
    private final Passcodes passcodes;
    private final RequestHash hash;

    @Inject
    CreateSmartLink(PlaceShare placing, Passcodes passcodes, RequestHash hash) {
        this.placing = placing;
        this.passcodes = passcodes;
        this.hash = hash;
    }

    /** Section 7, step 19. */
    Uni<Placement> create(String account, SmartCreationRequest request) {
        FieldError wrong = whatIsWrong(request);
        return wrong == null
                ? placing.place(account, draft(request))
                        .onFailure(TooManyWaitException.class)
                        .recoverWithItem(new Placement.Overloaded())
                : Uni.createFrom().item(new Placement.Senseless(wrong));
    }

    private static @Nullable FieldError whatIsWrong(SmartCreationRequest request) {
        if (request.files().stream().mapToLong(SmartFile::length).sum() > EnvelopePieces.LONGEST) {
            return new FieldError("#/files", "must have at most " + EnvelopePieces.LONGEST + " characters in all");
        }
        if (request.isDirect() && request.files().size() > 1) {
            return new FieldError("#/files", "must be one where it is answered with directly");
        }
        return request.isDirect() && request.passcode() != null
                ? new FieldError("#/passcode", "must not be where the file is answered with directly")
                : null;
    }

    private Draft draft(SmartCreationRequest request) {
        String id = Share.Smart.idOf(request.secretHash());
        List<String> texts = request.texts();
        return new Draft(
                id,
                hash.of(id, members(request), texts),
                texts,
                () -> gate(id, request),
                new Share.Smart(
                        request.isLongTerm(), request.isDirect(), request.passcode() != null, files(request.files())),
                new Draft.Wishes(request.expiresAt(), null, request.mails()),
                request.note(),
                request.agree());
    }

    private static List<?> members(SmartCreationRequest request) {
        return List.of(
                request.secretHash(),
                request.files().stream().map(SmartFile::length).toList(),
                request.note(),
                request.agree(),
                Objects.toString(request.expiresAt()),
                request.isLongTerm(),
                request.isDirect(),
                Objects.toString(request.passcode()),
                Objects.toString(request.mails()));
    }

    private Uni<Share.Gate> gate(String id, SmartCreationRequest request) {
        return request.passcode() == null
                ? Uni.createFrom().item(gate(request, null))
                : passcodes.hash(id, request.passcode()).map(hashed -> gate(request, hashed));
    }

    private static Share.Gate gate(SmartCreationRequest request, Share.@Nullable Passcode passcode) {
        return new Share.Gate(request.secretHash(), null, null, passcode, null, List.of());
    }

    private static List<Share.File> files(List<SmartFile> files) {
        List<Share.File> placed = new ArrayList<>();
        int from = 0;
        for (SmartFile file : files) {
            int pieces = Pieces.count(file.content());
            placed.add(new Share.File(from, pieces, file.length()));
            from += pieces;
        }
        return placed;
    }
}
