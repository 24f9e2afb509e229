package dev.conference.frontend.c4p;

/** What a speaker sends in. */
public record NewProposal(String title, String description, String author, String email) {}
