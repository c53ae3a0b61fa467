package org.sealwell.platform.attempts;

/** A try that somebody makes, and the budgets that allow it. */
public record Attempt(String subject, Budgets budgets) {}
