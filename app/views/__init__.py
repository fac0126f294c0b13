"""What is seen: windows, tabs, tables and dialogs over the services; no SQL, no models, no arithmetic."""
