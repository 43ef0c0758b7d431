package org.guildhall.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceivedLetterTest {

  @Test
  void shouldShowThePlainTextOfALetterThatHasBoth() {
    ReceivedLetter letter =
        new ReceivedLetter(
            "nia@people.example",
            "Vote",
            String.join(
                "\r\n",
                "Date: Mon, 30 Nov 2026 15:47:34 +0000 (UTC)",
                "Content-Type: multipart/alternative; boundary=\"here\"",
                "",
                "--here",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "The G=C5=B5yl: vote at http://127.0.0.1:8080/news/=",
                "1?a=3Db",
                "--here",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<p>The Gŵyl</p>",
                "--here--"));

    assertThat(letter.text()).isEqualTo("The Gŵyl: vote at http://127.0.0.1:8080/news/1?a=b");
    assertThat(letter.sentAt()).isEqualTo(Instant.parse("2026-11-30T15:47:34Z"));
  }

  @Test
  void shouldShowALetterOfPlainTextAlone() {
    String mime = "Subject: Hello\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n";

    assertThat(new ReceivedLetter("a@b.example", "Hello", mime).text()).isEqualTo("Hello");
  }

  @Test
  void shouldReadTheBytesThatTheMailboxShowsAsCharacters() {
    String mime = "Content-Transfer-Encoding: 8bit\r\n\r\nG\u00c5\u00b5yl";

    assertThat(new ReceivedLetter("a@b.example", "Hello", mime).text()).isEqualTo("Gŵyl");
  }
}
