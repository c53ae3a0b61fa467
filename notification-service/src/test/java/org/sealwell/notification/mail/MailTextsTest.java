package org.sealwell.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class MailTextsTest {

    private static final String HOSTILE = "<script>alert(1)</script>&\"{code}";

    /** What these are told picks a sentence and is not repeated. */
    private static final Set<MailTemplate> CHOOSE_A_SENTENCE =
            Set.of(MailTemplate.PASSWORD_CHANGED, MailTemplate.CONTACT_LEFT, MailTemplate.RECOVERY_ENDED);

    @Inject
    MailTexts texts;

    private Mail render(MailTemplate template, String value) {
        return render(template, Language.EN, value);
    }

    private Mail render(MailTemplate template, Language language, String value) {
        Map<String, String> parameters =
                template.parameters().stream().collect(Collectors.toMap(name -> name, name -> value));
        return texts.render(template, language, "anna@example.org", parameters);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyTemplateShowsEveryParameterInBothFormsAndLanguages(MailTemplate template) {
        for (Language language : Language.values()) {
            Mail mail = render(template, language, "12345678");
            String subject = template.subject(language);
            assertThat(mail.getSubject()).isEqualTo(subject);
            assertThat(mail.getTo()).containsExactly("anna@example.org");
            assertThat(mail.getText())
                    .endsWith("Sealwell\n")
                    .doesNotContain("<")
                    .doesNotContain("{")
                    .hasSizeGreaterThan(100);
            assertThat(mail.getHtml())
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .contains("<h1>" + subject + "</h1>")
                    .contains("<title>" + subject + "</title>")
                    .contains("</html>");
            if (!template.parameters().isEmpty() && !CHOOSE_A_SENTENCE.contains(template)) {
                assertThat(mail.getText()).contains("12345678");
                assertThat(mail.getHtml()).contains("12345678");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void speaksOneLanguageAtATime(MailTemplate template) {
        assertThat(render(template, Language.DE, "x").getText())
                .isNotEqualTo(render(template, Language.EN, "x").getText())
                .doesNotContain(" the ")
                .doesNotContain(" your ");
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void noParameterCanBecomeMarkup(MailTemplate template) {
        Mail mail = render(template, HOSTILE);
        assertThat(mail.getHtml()).doesNotContain("<script").doesNotContain("alert(1)</script>");
        if (template == MailTemplate.REGISTRATION_CODE) {
            assertThat(mail.getHtml()).contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;{code}");
            assertThat(mail.getText()).contains(HOSTILE);
        }
    }

    @Test
    void saysWhyAContactIsNoneAnyMoreAndWhyARecoveryIsOver() {
        assertThat(render(MailTemplate.CONTACT_LEFT, "declined").getText()).contains("they declined your invitation");
        assertThat(render(MailTemplate.CONTACT_LEFT, "expired").getText()).contains("was not answered in time");
        assertThat(render(MailTemplate.CONTACT_LEFT, "gone").getHtml()).contains("their account was deleted");
        assertThat(render(MailTemplate.CONTACT_LEFT, "left").getHtml()).contains("they left");
        assertThat(render(MailTemplate.RECOVERY_ENDED, "rejected").getText()).contains("it was rejected");
        assertThat(render(MailTemplate.RECOVERY_ENDED, "cancelled").getText()).contains("whoever asked gave it up");
        assertThat(render(MailTemplate.RECOVERY_ENDED, "expired").getHtml()).contains("it was too old");
    }

    @Test
    void saysWhetherOtherDevicesWereLoggedOut() {
        assertThat(render(MailTemplate.PASSWORD_CHANGED, "ended").getText())
                .contains("All other devices were logged out.");
        assertThat(render(MailTemplate.PASSWORD_CHANGED, "kept").getHtml()).contains("Other devices stay logged in.");
    }

    @Test
    void theWireNamesAreThoseOfTheFiles() {
        assertThat(MailTemplate.named("registration-code")).contains(MailTemplate.REGISTRATION_CODE);
        assertThat(MailTemplate.named("REGISTRATION_CODE")).isEmpty();
        assertThat(MailTemplate.named("../secret")).isEmpty();
    }
}
