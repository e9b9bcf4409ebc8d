"""Which rules are there? Prints the table that the README shows."""

from django.core.management.base import BaseCommand

from articles.detection.rules import RULES


class Command(BaseCommand):
    help = "Print the table of rules, as the README shows it."
    requires_system_checks = []

    def handle(self, *args, **options):
        self.stdout.write("| rule | severity | finds | milder | never flags | alarms |")
        self.stdout.write("|---|---|---|---|---|---:|")
        for rule in RULES:
            self.stdout.write(
                f"| `{rule.id}` | {rule.severity} | {rule.finds} | {rule.milder} | {rule.never_flags} "
                f"| {rule.alarms:g} |"
            )
