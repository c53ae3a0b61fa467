package org.sealwell.share.open;

import java.util.ArrayList;
import java.util.List;
import org.sealwell.share.share.Share;

/** What a share wants beside its link. */
record Needs(boolean password, boolean email) {

    static Needs of(Share share) {
        return share.gate() == null
                ? new Needs(false, false)
                : new Needs(share.gate().wantsPassword(), share.gate().wantsAddress());
    }

    /** What is still missing, as it is called on the wire. */
    List<String> without(boolean hasPassword, boolean hasProvenAddress) {
        List<String> missing = new ArrayList<>();
        if (password && !hasPassword) {
            missing.add("password");
        }
        if (email && !hasProvenAddress) {
            missing.add("email");
        }
        return missing;
    }
}
