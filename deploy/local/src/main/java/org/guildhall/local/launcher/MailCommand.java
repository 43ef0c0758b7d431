package org.guildhall.local.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.guildhall.local.installation.Part;
import org.guildhall.local.mailbox.Mailboxes;
import org.guildhall.local.mailbox.ReceivedLetter;
import org.guildhall.local.stack.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mail}: what the local mailbox has received. */
@Command(
    name = "mail",
    description =
        "Lists the letters that Guildhall has sent, all of which arrive here and nowhere else. With"
            + " an address, or a part of it, shows the last of them in full.",
    mixinStandardHelpOptions = true)
final class MailCommand implements Callable<Integer> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

  @Mixin private final Where where = new Where();

  @Parameters(arity = "0..1", paramLabel = "ADDRESS", description = "Whose letters: nadia")
  private String whose = "";

  @Option(
      names = {"-n", "--letters"},
      defaultValue = "20",
      description = "How many letters at most (${DEFAULT-VALUE}).")
  private int most = 20;

  @Override
  public Integer call() {
    Console console = new Console(System.out);
    List<ReceivedLetter> all =
        new Mailboxes(where.existing().managementAddress(Part.MAILBOX)).letters(whose);
    List<ReceivedLetter> last = all.subList(Math.max(0, all.size() - most), all.size());
    for (ReceivedLetter letter : last) {
      console.say(
          "%-12s  %-36s  %s"
              .formatted(MOMENT.format(letter.sentAt()), letter.to(), letter.subject()));
    }
    if (all.isEmpty()) {
      console.say("There are no letters. They are forgotten when the mailbox stops.");
    } else if (!whose.isEmpty()) {
      console.blank();
      console.say(all.getLast().text());
    }
    return 0;
  }
}
