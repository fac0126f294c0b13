"""The customers tab: a table of all customers, the overview of one, the documents behind its figures.

Modules: tab (what the window gets), tool_row, list_pane and columns (the table), detail_pane, overview, sections and
recent (the overview), documents_page with documents_table, money_table and orders_table (the documents), the
dialogs customer_form, contact_form, receipt_form, reallocation, document_forms and document_actions on top of form,
and allocation_table with allocation_model and allocation_bar, which several of them share.
"""
