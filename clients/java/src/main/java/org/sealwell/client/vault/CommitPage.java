package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Members;

/** A page of a pull, not yet verified. */
record CommitPage(List<Commit> commits, Head head, @Nullable Long next) {
    CommitPage {
        commits = List.copyOf(commits);
    }

    static CommitPage read(byte[] body) {
        Members page = Members.of(body, "commits", "head", "next");
        List<Commit> commits = new ArrayList<>();
        for (JsonNode commit : page.array("commits")) {
            commits.add(Commit.read(commit));
        }
        Long next = page.numberOrNull("next");
        if (next != null
                && (commits.isEmpty() || next != commits.get(commits.size() - 1).n())) {
            throw page.wrong("next", "not the number of the page's last commit");
        }
        return new CommitPage(commits, Head.read(page.members("head", "n", "mac")), next);
    }

    /** The number of the page's last commit, as the server says; {@code after} when there is none. */
    long last(long after) {
        return commits.isEmpty() ? after : commits.get(commits.size() - 1).n();
    }
}
