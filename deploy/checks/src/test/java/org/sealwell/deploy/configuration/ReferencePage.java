package org.sealwell.deploy.configuration;

import java.util.List;
import org.sealwell.deploy.Repository;

/** The page that lists everything. */
final class ReferencePage {

    private static final String HEAD = """
            # Configuration

            Generated from the services' code by `deploy/checks`; a test fails when it is not what the code says.

            Each setting is an environment variable, or a property of the same name in a file: `SEALWELL_AUTH_LOGIN_HANDSHAKE_LIFE` is
            `sealwell.auth.login.handshake-life`. A file of properties is read from where `QUARKUS_CONFIG_LOCATIONS` says, which is the place for
            what nobody should find in an environment. Durations are ISO 8601 or `10m`, `30d`; sizes `64K`, `9M`. What has no default and is not
            *optional* must be set. Started with nothing set, a service ends at once (status 78) and says, a line each, what production cannot
            do without.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    static String text() {
        ReferencePage reference = new ReferencePage();
        reference.contents();
        reference.framework();
        reference.section("Every service", Settings.shared());
        Repository.SERVICES.forEach(service -> reference.section(service, Settings.own(service)));
        return reference.page.toString();
    }

    private void contents() {
        page.append("[Of the framework](#of-the-framework), [every service](#every-service)");
        Repository.SERVICES.forEach(service ->
                page.append(", [").append(service).append("](#").append(service).append(')'));
        page.append("\n\n");
    }

    private void framework() {
        page.append("## Of the framework\n\n| variable | of | default | |\n|---|---|---|---|\n");
        for (FrameworkSettings.Listed listed : FrameworkSettings.all()) {
            Setting setting = listed.setting();
            String services = listed.services() == null ? "all" : String.join(", ", listed.services());
            page.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            setting.variable(),
                            services,
                            setting.defaultValue().map(ReferencePage::code).orElse(""),
                            setting.meaning()));
        }
        page.append('\n');
    }

    private void section(String title, List<Group> groups) {
        page.append("## ").append(title).append("\n\n");
        groups.forEach(this::group);
    }

    private void group(Group group) {
        page.append("`")
                .append(group.prefix())
                .append("` ")
                .append(group.meaning())
                .append("\n\n");
        page.append("| variable | default | |\n|---|---|---|\n");
        for (Setting setting : group.settings()) {
            page.append("| `%s` | %s | %s |%n".formatted(setting.variable(), standard(setting), setting.meaning()));
        }
        page.append('\n');
    }

    private static String standard(Setting setting) {
        return setting.defaultValue().map(ReferencePage::code).orElse(setting.optional() ? "*optional*" : "");
    }

    private static String code(String value) {
        return "`" + value.replace("|", "\\|") + "`";
    }
}
